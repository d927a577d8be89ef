"""The names in the law book of the numbers a long stay is worked out from."""

from __future__ import annotations

G = "national_insurance_act/base_amount"
FREE = "charges_regulation/long_stay/free_amount"
FREE_DOUBLE_ROOM = "charges_regulation/long_stay/free_amount_double_room"
BELOW_G = "charges_regulation/long_stay/share_below_g"
ABOVE_G = "charges_regulation/long_stay/share_above_g"
LEFT_OF_G = "charges_regulation/long_stay/own_use_share_of_g"
LEFT_OF_FREE = "charges_regulation/long_stay/own_use_share_of_free_amount"
OF_PENSION = "charges_regulation/long_stay/deduction_share_of_pension"
STARTS_AFTER = "charges_regulation/long_stay/starts_after"
