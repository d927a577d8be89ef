"""The pages of the services that anyone may read, in their states: nothing asked, something wrong, and an answer."""

from __future__ import annotations

from tests.functional.looks import Look, send, unfold

FIND = "/tjenester/offentlig/{municipality}/"
SUM = FIND + "egenandel/"
LAW = FIND + "lover/"
LADDER = FIND + "trappa/"
TRY = LADDER + "prov/"
FORM = "form.sum-form"


def sent(address: str, route: str, state: str, status: int = 200, **typed: str) -> Look:
    """A form that is filled in and sent."""
    return Look(route, None, address, state, send(FORM, **typed), status=status)


PUBLIC_SERVICE_LOOKS = (
    Look("services:public-find", None, FIND),
    Look("services:public-find", None, FIND + "?q=jeg+faller+ofte", state="found, unfolded", then=unfold),
    Look("services:public-find", None, FIND + "?q=romferge&hvem=konger", state="nothing found, no such choice"),
    Look("services:public-compare", None, FIND + "sammenlign/"),
    Look("services:public-compare", None, FIND + "sammenlign/?a=korttidsopphold&b=langtidsopphold", state="two"),
    Look("services:public-compare", None, FIND + "sammenlign/?a=bpa&b=bpa", state="the same twice"),
    Look("services:public-service", None, FIND + "langtidsopphold/", state="a charge"),
    Look("services:public-service", None, FIND + "medisindispenser/", state="technology"),
    Look("services:public-charges", None, SUM),
    Look("services:public-charge-sum", None, SUM + "langtidsopphold/", state="unfolded", then=unfold),
    sent(SUM + "langtidsopphold/", "services:public-charge-sum", "wrong", status=422, income="mye", dag="40"),
    sent(SUM + "langtidsopphold/", "services:public-charge-sum", "long stay", income="320 000"),
    sent(SUM + "korttidsopphold/", "services:public-charge-sum", "short stay", days="12", days_before="55"),
    sent(SUM + "dag-eller-natt/", "services:public-charge-sum", "by day", times="8"),
    sent(SUM + "hjelp-hjemme/", "services:public-charge-sum", "help at home", hours="6,5", income="240000"),
    sent(
        SUM + "hjelp-hjemme/",
        "services:public-charge-sum",
        "before the book",
        status=422,
        hours="6",
        income="0",
        ar="1999",
    ),
    Look("services:public-ladder", None, LADDER),
    Look("services:public-ladder", None, LADDER + "?stige=omsorgstrapp", state="another ladder"),
    Look("services:public-ladder", None, LADDER + "?stige=himmelstige", state="no such ladder"),
    Look("services:public-criteria", None, LADDER + "kriterier/"),
    Look("services:public-try", None, TRY, state="unfolded", then=unfold),
    sent(TRY, "services:public-try", "nothing answered", status=422),
    sent(TRY + "?eksempel=person-d", "services:public-try", "an example"),
    sent(TRY + "?eksempel=person-h", "services:public-try", "provisional"),
    sent(TRY, "services:public-try", "too little", important_to_me="Å komme ut."),
    Look("services:public-technology", None, FIND + "teknologi/"),
    Look("services:public-technology", None, FIND + "teknologi/?behov=housing", state="none"),
    Look("services:public-law", None, LAW),
    Look("services:public-law", None, LAW + "?dag=1&maned=1&ar=2020", state="another day"),
    Look("services:public-law", None, LAW + "?dag=31&maned=2&ar=i+fjor", state="no day"),
    Look("services:public-parameter", None, LAW + "national_insurance_act/base_amount/", state="many values"),
    Look("services:public-parameter", None, LAW + "municipal/home_help/hourly_price/", state="own values"),
    Look("services:public-parameter", None, LAW + "public_administration_act/appeal/", state="an act to come"),
    Look("services:public-deadlines", None, LAW + "frister/"),
    Look("services:public-deadlines", None, LAW + "frister/?frist=appeal&dag=26&maned=11&ar=2026", state="counted"),
    Look("services:public-deadlines", None, LAW + "frister/?frist=evig&dag=0&maned=11&ar=2026", state="wrong"),
)
