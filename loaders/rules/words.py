"""Groups of words that several rule tables share."""

NEW = (
    r"(?:(?:a|an|the|this|its|our|their|his|her|new|joint|local|shared|refreshed|multi-agency|following|draft|first|current"
    r"|specialist|stronger|second) )*"
)
IS = r"(?:is|are|was|were|has been|have been|being|be|to be)"
SOON = (
    r"(?: (?:also|now|currently|previously|formerly|jointly|already|still|has|have|had|will|would|could|may|to|is to|are to"
    r"|recently|since|directly|not|does|do|did|be|\w+ly))*"
)
ADVERBS = r"(?: (?:now|currently|also|to be|jointly|still|first|then|all|both|\w+ly))*"
"""What may stand between a form of `to be` and the verb."""
WHO = (
    r"(?:(?:the|a|an|our|local|national|staff at|teams? at|nurses at|midwives at|colleagues at|charity|social enterprise|provider"
    r"|voluntary organisation|community interest company|partnership of|consortium of|team from|its|their) )*"
)
"""What may stand between `by` and the body that does it."""
RUN = r"(?:provided|delivered|run|operated|hosted|offered|staffed|managed|carried out|looked after|given|supplied)"
DUTY = (
    r"(?:accountability|ownership|(?:lead |overall |collective |statutory |strategic )?responsibility|(?:strategic |overall"
    r" |system )leadership)"
)
FULL = (
    rf"(?:the |a |clear |overall |lead |collective |ultimate |statutory |strategic )*{DUTY}(?:(?:,| and| &) (?:overall"
    rf" )?(?:leadership|accountability|responsibility|ownership|governance|oversight))*"
)
MADE = r"(?:created|established|set up|formed|convened|introduced)"
PRIORITY = (
    r"(?:strategic |top |key |core |local |shared |main |urgent |overarching |number one )*(?:priorit(?:y|ies)(?: areas?|"
    r" focus)?|outcomes?|ambitions?|objectives?|goals?|aims?|obsessions?)"
)
