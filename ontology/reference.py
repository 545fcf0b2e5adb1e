"""What is known before any paper is read: areas, bodies, national works. The door to `ontology.places` and `ontology.known`.

Nothing lives here but the names handed on.
"""

from __future__ import annotations

from ontology.known import KnownBody, KnownWork, bodies, bodies_in, body, council_of, icb_of, works, works_in
from ontology.places import (
    Area,
    area,
    area_in_file_name,
    area_of_code,
    area_of_domain,
    areas,
    areas_in,
    find_area,
    find_town,
    towns_in,
    wider,
    within,
)

__all__ = [
    "Area",
    "KnownBody",
    "KnownWork",
    "area",
    "area_in_file_name",
    "area_of_code",
    "area_of_domain",
    "areas",
    "areas_in",
    "bodies",
    "bodies_in",
    "body",
    "council_of",
    "find_area",
    "find_town",
    "icb_of",
    "towns_in",
    "wider",
    "within",
    "works",
    "works_in",
]
