"""Names that an invented council, ward or school must not have: English local authorities and well-known towns.

Current districts, boroughs, counties and unitary authorities, with those abolished since 1998, and larger towns.
"""

from __future__ import annotations

REAL_PLACES = frozenset(
    name.strip().casefold()
    for name in """
Adur, Allerdale, Amber Valley, Arun, Ashfield, Ashford, Aylesbury Vale, Babergh, Barking, Dagenham, Barnet, Barnsley,
Barrow, Barrow-in-Furness, Basildon, Basingstoke, Bassetlaw, Bath, Bedford, Bexley, Birmingham, Blaby, Blackburn,
Blackpool, Bolsover, Bolton, Boston, Bournemouth, Bracknell, Bradford, Braintree, Breckland, Brent, Brentwood,
Brighton, Bristol, Broadland, Bromley, Bromsgrove, Broxbourne, Broxtowe, Buckinghamshire, Burnley, Bury, Calderdale,
Cambridge, Camden, Cannock Chase, Canterbury, Carlisle, Castle Point, Charnwood, Chelmsford, Cheltenham, Cherwell,
Cheshire, Chesterfield, Chichester, Chiltern, Chorley, Christchurch, Colchester, Copeland, Corby, Cornwall, Cotswold,
Coventry, Craven, Crawley, Croydon, Cumberland, Cumbria, Dacorum, Darlington, Dartford, Daventry, Derby, Derbyshire,
Doncaster, Dorset, Dover, Dudley, Durham, Ealing, Eastbourne, Eastleigh, Eden, Elmbridge, Enfield, Epping Forest,
Epsom, Erewash, Essex, Exeter, Fareham, Fenland, Forest Heath, Forest of Dean, Fylde, Gateshead, Gedling, Gloucester,
Gosport, Gravesham, Greenwich, Guildford, Hackney, Halton, Hambleton, Hammersmith, Harborough, Haringey, Harlow,
Harrogate, Harrow, Hart, Hartlepool, Hastings, Havant, Havering, Hereford, Hertsmere, High Peak, Hillingdon, Hinckley,
Horsham, Hounslow, Hull, Huntingdon, Hyndburn, Ipswich, Islington, Kensington, Kent, Kettering, Kingston, Kirklees,
Knowsley, Lambeth, Lancaster, Leeds, Leicester, Lewes, Lewisham, Lichfield, Lincoln, Liverpool, London, Luton,
Maidstone, Maldon, Malvern, Manchester, Mansfield, Medway, Melton, Mendip, Merton, Middlesbrough, Milton Keynes,
Mole Valley, New Forest, Newark, Newcastle, Newham, Norfolk, Northampton, Northumberland, Norwich, Nottingham,
Nuneaton, Oadby, Oldham, Oxford, Pendle, Peterborough, Plymouth, Poole, Portsmouth, Preston, Purbeck, Reading,
Redbridge, Redcar, Redditch, Reigate, Ribble Valley, Richmond, Richmondshire, Rochdale, Rochford, Rossendale, Rother,
Rotherham, Rugby, Runnymede, Rushcliffe, Rushmoor, Rutland, Ryedale, St Albans, St Helens, Salford, Sandwell,
Scarborough, Sedgemoor, Sefton, Selby, Sevenoaks, Sheffield, Shepway, Shropshire, Slough, Solihull, Somerset,
Southampton, Southend, Southwark, Spelthorne, Stafford, Stevenage, Stockport, Stockton, Stoke, Stratford, Stroud,
Suffolk, Sunderland, Surrey, Sutton, Swale, Swindon, Tameside, Tamworth, Tandridge, Taunton, Teignbridge, Telford,
Tendring, Test Valley, Tewkesbury, Thanet, Three Rivers, Thurrock, Tonbridge, Torbay, Torridge, Tower Hamlets,
Trafford, Tunbridge Wells, Uttlesford, Wakefield, Walsall, Waltham Forest, Wandsworth, Warrington, Warwick, Watford,
Waveney, Waverley, Wealden, Wellingborough, Welwyn, Westminster, Westmorland, Weymouth, Wigan, Wiltshire, Winchester,
Windsor, Wirral, Woking, Wokingham, Wolverhampton, Worcester, Worthing, Wychavon, Wycombe, Wyre, York,
Abergavenny, Accrington, Alnwick, Altrincham, Ambleside, Andover, Arundel, Banbury, Barnstaple, Berwick, Beverley,
Bideford, Bishop Auckland, Bodmin, Bootle, Buxton, Chippenham, Clitheroe, Crewe, Devizes, Dewsbury, Evesham, Falmouth,
Farnham, Formby, Goole, Grantham, Grimsby, Halifax, Hexham, Huddersfield, Ilkeston, Keighley, Kendal, Keswick,
Launceston, Leominster, Ludlow, Macclesfield, Marlborough, Matlock, Morecambe, Nelson, Northallerton, Ormskirk,
Oswestry, Penrith, Penzance, Pontefract, Rawtenstall, Ripon, Runcorn, Skipton, Southport, Spalding, Stamford,
Thirsk, Tiverton, Totnes, Truro, Wells, Whitby, Whitehaven, Widnes, Wilmslow, Wisbech, Workington, Yeovil,
Embercombe, Netherton, Wickenby, Hollinwood, Marrick, Merstham, Quarrington, Garrowby, Kerrowmore
""".replace("\n", " ").split(",")
)
