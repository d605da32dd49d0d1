"""The addresses of the site. They never change: a thing that is renamed or merged redirects."""

from __future__ import annotations

from django.contrib.auth import views as auth
from django.urls import path

from matters.web import addresses  # noqa: F401 - registers the converters used below
from matters.web.merged import leads_on
from matters.web.views import (
    about,
    bodies,
    home,
    meetings,
    minutes,
    originals,
    papers,
    people,
    people_acts,
    quality,
    read_papers,
    review,
    review_acts,
    search,
    sources,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("meetings/", meetings.meetings, name="meetings"),
    path("committees/", bodies.bodies, name="bodies"),
    path("people/", people.people, name="people"),
    path("people/duplicates/", people_acts.likely_duplicates, name="likely-duplicates"),
    path("people/undo/<int:number>/", people_acts.undo_act, name="people-undo"),
    path("people/<slug:slug>/merge/", people_acts.merge, name="person-merge"),
    path("people/<slug:slug>/split/", people_acts.split, name="person-split"),
    path("committees/<slug:slug>/merge/", people_acts.merge_committees, name="body-merge"),
    path("people/<slug:slug>/", people.person, name="person"),
    path("search/", search.search_page, name="search"),
    path("about/", about.about, name="about"),
    path("about/accessibility/", about.accessibility, name="accessibility"),
    path("about/data/", quality.data_quality, name="data-quality"),
    path("about/data.json", quality.data_json, name="data-json"),
    path("about/data/imports/<int:number>/", quality.one_import, name="import"),
    path("about/data/imports/<int:number>.json", quality.one_import_json, name="import-json"),
    path("originals/<sha:sha256>/quality/", quality.original_quality, name="quality"),
    path("originals/<sha:sha256>/quality.json", quality.original_quality_json, name="quality-json"),
    path("originals/<sha:sha256>/", originals.original, name="original"),
    path("originals/<sha:sha256>/papers/", read_papers.papers_read, name="papers-read"),
    path("originals/<sha:sha256>/papers/<slug:kind>/", read_papers.paper_read, name="paper-read"),
    path("originals/<sha:sha256>/file/", originals.download, name="download"),
    path("originals/<sha:sha256>/lines/<int:first>-<int:last>/", sources.lines, name="lines"),
    path("originals/<sha:sha256>/pages/<int:number>/", sources.page, name="page"),
    path("originals/<sha:sha256>/pages/<int:number>.png", sources.picture, name="picture"),
    path("originals/<sha:sha256>/review/", review.review, name="review"),
    path("originals/<sha:sha256>/review/<int:number>/", review.review_page, name="review-page"),
    path("originals/<sha:sha256>/review/<int:number>/case.zip", review.regression_case, name="review-case"),
    path("originals/<sha:sha256>/review/<int:number>/confirm/", review.confirm_values, name="review-confirm"),
    path("originals/<sha:sha256>/review/<int:number>/<slug:act>/", review_acts.act_on_value, name="review-act"),
    path("sign-in/", auth.LoginView.as_view(template_name="site/sign_in.html"), name="sign-in"),
    path("sign-out/", auth.LogoutView.as_view(), name="sign-out"),
    path("robots.txt", about.robots, name="robots"),
    # Last, because a body's name may be anything but one of the words above (`matters.council.people.reserved`).
    path("<slug:body>/", leads_on(bodies.body), name="body"),
    path("<slug:body>/<day:day>/", leads_on(meetings.meeting), name="meeting"),
    path("<slug:body>/<day:day>/<str:item>/", leads_on(papers.paper), name="paper"),
    path("<slug:body>/minutes/<str:number>/<str:year>/", leads_on(minutes.minute), name="minute"),
]
