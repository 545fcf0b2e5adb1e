"""Words that several rule tables share: what is said of services that are run and bought, of duties and of priorities.

How a sentence bends a verb, any verb, stands in `loaders.rules.verbs`; words for what is missing stand in
`loaders.rules.absence`, for what bodies do with a matter in `loaders.rules.deeds`.
"""

NEW = (
    r"(?:(?:a|an|the|this|its|our|their|his|her|new|joint|local|shared|refreshed|multi-agency|following|draft|first|current"
    r"|specialist|stronger|second) )*"
)
IS = r"(?:is|are|was|were|has been|have been|being|be|to be)"
ADVERBS = r"(?: (?:now|currently|also|to be|jointly|still|first|then|all|both|\w+ly))*"
"""What may stand between a form of `to be` and the verb."""
WHO = (
    r"(?:(?:the|a|an|our|local|national|staff at|teams? at|nurses at|midwives at|colleagues at|charity|social enterprise|provider"
    r"|voluntary organisation|community interest company|partnership of|consortium of|team from|its|their) )*"
)
"""What may stand between `by` and the body that does it."""
RUN = r"(?:provided|delivered|run|operated|hosted|offered|staffed|managed|carried out|looked after|given|supplied)"
_DUTY = (
    r"(?:accountability|ownership|(?:lead |overall |collective |statutory |strategic )?responsibility|(?:strategic |overall"
    r" |system )leadership)"
)
FULL = (
    rf"(?:the |a |clear |overall |lead |collective |ultimate |statutory |strategic )*{_DUTY}(?:(?:,| and| &) (?:overall"
    rf" )?(?:leadership|accountability|responsibility|ownership|governance|oversight))*"
)
MADE = r"(?:created|established|set up|formed|convened|introduced)"
PRIORITY = (
    r"(?:strategic |top |key |core |local |shared |main |urgent |overarching |number one )*(?:priorit(?:y|ies)(?: areas?|"
    r" focus)?|outcomes?|ambitions?|objectives?|goals?|aims?|obsessions?)"
)
WILL = (
    r"(?: (?:also|now|currently|previously|formerly|jointly|already|still|both|together|has|have|had|will|would|could"
    r"|may|should|is to"
    r"|are to|was to|due to|recently|since|directly|not|does|do|did|\w+ly))*"
)
"""What may stand between who runs or buys a service and the verb; never a bare `to`, which may be another's (`asked to run`).

Unlike `WOULD` of `loaders.rules.verbs` it gives back what the rule needs: in `has the contract` the verb is `has`.
"""
RUNS = (
    rf"{WILL} (?:provid(?:es?|ed|ing)|deliver(?:s|ed|ing)?|runs?|ran|running|operat(?:es?|ed|ing)|looks? after|looked"
    rf" after|carr(?:y|ies|ied|ying) out|undert(?:akes?|ook)"
    r"|looking after|host(?:s|ed|ing)?|staff(?:s|ed|ing)?|offer(?:s|ed|ing)?|manag(?:es?|ed|ing)"
    r"|(?:is|are|was|were|be|been)(?: now| still| also| currently)? (?:providing|delivering|running|operating|looking after"
    r"|hosting|staffing|offering|managing))"
)
BUYS = (
    rf"{WILL}(?: intends? to| plans? to| proposes? to| wish(?:es)? to)? (?:(?:re-?)?commission(?:s|ed)?|fund(?:s|ed)?"
    r"|(?:re-?)?procure[sd]?|buys?(?: in)?|bought(?: in)?|purchase[sd]?|pays? for|paid for|finance[sd]?|contracts? for"
    r"|meets? (?:\w+ ){0,3}costs? of|met (?:\w+ ){0,3}costs? of|invest(?:s|ed)?(?: £[\d.,]+[^.;⟦⟧]{0,30}?)? in|spen(?:ds?|t)"
    r" £[\d.,]+[^.;⟦⟧]{0,40}? on"
    r"|contribut(?:es?|ed)(?: [^.;⟦⟧]{2,40}?)? to(?:wards)?|(?:gone|went|goes) out to tender for|invited (?:tenders|bids) for"
    r"|(?:is|are|was|were|be|been)(?: now| still| also| currently)? (?:(?:re-?)?commissioning|(?:re-?)?procuring"
    r"|funding|buying|paying"
    r" for|inviting (?:tenders|bids) for|tendering for|going out to tender for|seeking (?:a provider|tenders|bids) for)"
    r"|(?:re-?)?lets?(?: that)?(?= ⟦| the ⟦)|commissioning|funding|paying for)(?: and (?:\w+ly )?(?:funds?|funded"
    r"|commissions?|commissioned|pays? for"
    r"|oversees?|monitors?))?"
)
"""How a body buys a service."""
RUNNING = (
    r"(?:[Dd]elivery|[Pp]rovision|[Rr]unning|[Oo]peration|[Mm]anagement|[Rr]esponsibility for (?:the )?(?:delivery"
    r"|provision|running))"
)
TO_RUN = (
    r"(?:to (?:provide|deliver|run|operate|manage|host|offer)|for (?:the )?(?:provision|delivery|running|operation|management) of"
    r"|for|providing|delivering|running|operating)"
)
DEAL = r"(?:contracts?|agreements?|tenders?|grants?|section 75 agreement|service level agreement|SLA)"
STAFF = (
    r"(?:[Ss]taff|[Nn]urses|[Mm]idwives|[Tt]eams?|[Ww]orkers|[Pp]ractitioners|[Aa]dvis[eo]rs|[Ee]mployees|[Vv]isitors"
    r"|[Cc]linicians"
    r"|[Tt]herapists|[Cc]olleagues)"
)
NICE = r"(?:(?!(?:for|to|of|in|on|with|about|from|at|near|into|and|beside|by|up|over)\b)[a-z][a-z-]+)"
"""One word that describes what follows (`a free`)."""
