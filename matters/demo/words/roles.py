"""The posts and portfolios of an invented council, by the key that topics and bodies use."""

from __future__ import annotations

POSTS = {
    "children": "Executive Director of Children's Services",
    "education": "Assistant Director of Education",
    "care": "Assistant Director of Children's Social Care",
    "quality": "Head of Quality Assurance and Practice",
    "early": "Head of Early Help",
    "send": "Head of Inclusion and SEND",
    "virtual": "Virtual School Headteacher",
    "legal": "Chief Legal and Democratic Officer",
    "finance": "Executive Director of Resources",
    "health": "Director of Public Health",
    "adults": "Executive Director of Adult Social Care and Health",
    "commissioning": "Head of Joint Commissioning",
    "place": "Executive Director of Place",
    "housing": "Assistant Director of Housing and Communities",
    "highways": "Head of Highways and Transport",
    "property": "Head of Property and Assets",
    "environment": "Head of Environment and Climate",
}
PORTFOLIOS = {
    "children": "Children's Social Care",
    "education": "Education and Skills",
    "health": "Health and Wellbeing",
    "adults": "Adult Social Care",
    "resources": "Finance and Corporate Services",
    "place": "Regeneration and Place",
    "housing": "Housing and Communities",
    "environment": "Environment and Climate",
}
CLERK_POSTS = (
    "Senior Democratic Services Officer",
    "Democratic Services Officer",
    "Principal Democratic Services Officer",
)
