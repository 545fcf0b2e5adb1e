"""What a question asks of a service: whether it is commissioned, who provides it, who pays for it.

Here lives the wording of questions only. What their answers say of the service is read in
`loaders.requests.arrangements`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADS = (
    r"(?:services?|teams?|support(?:ers)?|programmes?|schemes?|clinics?|provision|pathways?|visiting|visitors|nursing"
    r"|nurses|division"
    r"|counselling|counsellors|helplines?|groups?|offer|midwi(?:fe|ves|fery)|advis[eo]rs?|courses?|classes|vouchers"
    r"|vitamins|therapy"
    r"|therapists|procedures?|frenulotomy|screening|immunisations?|partnerships?|hubs?|cent(?:re|er)s|peer support|care)"
)
_WORD = r"(?:\([^()]{1,40}\)|[\w'’&/+-]+)"
_ENDS = (
    r"(?:and (?:if|from|who|which|what|how|when|by|is|are|do|does|where)|if|or not|from|that|who|which|with|within|across"
    r"|during|between"
    r"|since|and,?\s+if|in (?:your|the|this|our|\d)|at (?:present|the)|for which|as part|please|either|over|until"
    r"|under (?:the|a)"
    r"|(?:is|are|was|were) (?:\w+ )?(?:commissioned|funded)|do|does|did|directly|currently|to (?:provide|deliver)|via|through)"
)
_NAMED = (
    rf"(?P<what>(?:(?!{_ENDS}\b){_WORD} ){{0,7}}?{_HEADS}"
    rf"(?:(?: \([^()]{{1,40}}\))? (?:for|to(?= (?:\w+ )?(?:wom[ae]n|mothers|mums|families|parents|children|babies)))"
    rf" (?:(?!{_ENDS}\b)[\w'’/-]+ ?){{1,5}}| in (?:the community|pregnancy|schools|maternity"
    rf"|the home))?)"
    rf"(?=\s*(?:[?,;.:]|$)|\s+{_ENDS}\b|\s+\()"
)
_WHAT = rf"(?:an?|any|the|its own|your own|one or more|such an?|some) {_NAMED}"
_BARE = rf"(?:(?:the|any|your|an?) )?{_NAMED}"
_WHOM = r"(?:you|we|they|(?:the|your|this|our) (?:[\w'’]+ ){0,3}?\w+|[A-Z][\w'’]+(?: [A-Z&][\w'’]*| of| and){1,6})"
_SOON = r"(?:(?:currently|directly|jointly|also|now|presently|still|already|itself) )*"
_BUY = r"(?:commission|fund|pay for|buy|procure|contract for|contract with)"
_RUN = r"(?:provid|deliver|runn?|operat|host|offer|suppl|employ|manag|carr)(?:es|e|s|ed|ing|ies|y|ies out|y out)?"

_COMMISSIONS = re.compile(
    rf"\b(?:do|does|did|whether|if|that) {_WHOM} {_SOON}{_BUY}(?:s|ed)?(?: to (?:carry out|provide|deliver|run))? {_BARE}",
    re.IGNORECASE,
)
_IS_COMMISSIONED = re.compile(rf"\b(?:is|are|was|were) (?:there )?{_WHAT} {_SOON}(?:commissioned|funded)\b", re.IGNORECASE)
_WHICH = re.compile(
    rf"\b(?:which|what) {_NAMED} (?:(?:do|does|did) {_WHOM} {_SOON}{_BUY}|(?:is|are|was|were) {_SOON}(?:commissioned|funded))\b",
    re.IGNORECASE,
)
_HAS = re.compile(
    rf"\b(?:(?:is|are|was) there|(?:do|does|did) {_WHOM} {_SOON}(?:have|run|offer|provide|operate)) {_WHAT}", re.IGNORECASE
)
_IT = r"(?:it|this|that|them|these|those|(?:the|this|that|these) (?:service|team|contract|support|programme|scheme)s?)\b"
_BODY = (
    r"(?:who|(?:which|what) (?:(?:[\w'’/]+ ){0,2}?(?:organi[sz]ations?|providers?|trusts?|bod(?:y|ies)|compan(?:y|ies)"
    r"|agency|charity)))"
)
_PROVIDES = re.compile(
    rf"\b{_BODY} (?:is |are |was |were |has been |have been )?{_SOON}(?:commissioned to |contracted to |responsible for |the )?"
    rf"(?:{_RUN}|holds? the contract for|held the contract for|providers? (?:of|for))(?: the delivery of)? (?:{_IT}|{_BARE})",
    re.IGNORECASE,
)
_WHO_OF = re.compile(rf"\b(?:providers?|suppliers?) (?:of|for|delivering|running) {_BARE}", re.IGNORECASE)
_WHO_FROM = re.compile(
    r"\b(?:from whom|who from|by whom|who by|with whom|who with|who (?:is|are|was|were) (?:the|your) (?:current |present )?"
    r"(?:service )?(?:providers?|suppliers?)|"
    r"(?:names?|identity|details) of (?:the |your |each |any )?(?:current |service )*(?:providers?|suppliers?|organisations?)|"
    r"name (?:the|your|each) (?:current |service )*(?:providers?|suppliers?)|who (?:the|your) (?:current )?provider)\b",
    re.IGNORECASE,
)
_COMMISSION_TO = re.compile(rf"\b{_BODY} (?:do|does|did) {_WHOM} {_SOON}{_BUY}\b", re.IGNORECASE)
_PAYS = re.compile(
    rf"\bwho (?:jointly |else |currently |also )*(?:funds?|commissions?|pays? for|commissioned|funded|paid for) (?:{_IT}"
    rf"|{_BARE})",
    re.IGNORECASE,
)
_STOP = re.compile(r"^(?:(?:an?|any|the|your|own|its|such|current|local) )+", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:the |this |that )?(?:services?|teams?|support|programmes?|contract|care|provision|groups?)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks of a service; `what` are the words that name it, empty where they only point to it (`it`)."""

    commissioned: bool = False
    provider: bool = False
    payer: bool = False
    exists: bool = False
    what: str = ""

    def __bool__(self) -> bool:
        return self.commissioned or self.provider or self.payer or self.exists


def asked_of(question: str) -> Asked:
    """What a question asks of a service; false where it asks for none of it.

    >>> asked_of("Does your ICB commission a tongue-tie (frenulotomy) service for babies, and from whom?")
    Asked(commissioned=True, provider=True, payer=False, exists=False, what='tongue-tie (frenulotomy) service for babies')
    >>> asked_of("Who funds it?").payer, bool(asked_of("How many babies were seen?"))
    (True, False)
    """
    commissioned = _COMMISSIONS.search(question) or _IS_COMMISSIONED.search(question) or _WHICH.search(question)
    to_whom = _COMMISSION_TO.search(question)
    provides, pays, has = _PROVIDES.search(question), _PAYS.search(question), _HAS.search(question)
    of_whom = _WHO_OF.search(question)
    named = (found["what"] for found in (commissioned, provides, pays, has, of_whom) if found is not None and found["what"])
    what = next((_STOP.sub("", words).strip() for words in named), "")
    return Asked(
        bool(commissioned or to_whom),
        bool(provides or to_whom or of_whom or _WHO_FROM.search(question)),
        pays is not None,
        has is not None,
        "" if _NOTHING.fullmatch(what) else what,
    )
