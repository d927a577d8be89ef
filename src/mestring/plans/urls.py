"""Addresses of the plans: first the signed-in pages, then the public ones."""

from django.urls import path

from mestring.plans.views import (
    changes,
    compare,
    difference,
    edition,
    edition_states,
    element,
    element_edit,
    gaps,
    import_node,
    import_save,
    importing,
    listing,
    printing,
    public,
    search,
    sheet,
)

app_name = "plans"
urlpatterns = [
    path("", listing.plan_list, name="list"),
    path("sok/", search.search, name="search"),
    path("sammenlign/", compare.compare, name="compare"),
    path("les-inn/", importing.upload, name="import-upload"),
    path("les-inn/<int:pk>/", importing.review_page, name="import-review"),
    path("les-inn/<int:pk>/punkt/<slug:node_id>/", import_node.node_page, name="import-node"),
    path("les-inn/<int:pk>/lagre/", import_save.save_page, name="import-save"),
    path("offentlig/<slug:municipality>/", public.public_list, name="public-list"),
    path("offentlig/<slug:municipality>/<slug:slug>/", public.public_plan, name="public-plan"),
    path("offentlig/<slug:municipality>/<slug:slug>/pdf/", public.public_pdf, name="public-pdf"),
    path("<slug:slug>/utgave/<int:number>/", edition.edition_page, name="edition"),
    path("<slug:slug>/utgave/<int:number>/tall.csv", edition.figures, name="figures"),
    path("<slug:slug>/utgave/<int:number>/skriv-ut/", printing.print_page, name="print"),
    path("<slug:slug>/utgave/<int:number>/pdf/", printing.pdf, name="pdf"),
    path("<slug:slug>/utgave/<int:number>/regneark/", sheet.sheet, name="sheet"),
    path("<slug:slug>/utgave/<int:number>/regneark/hent.<slug:kind>", sheet.download, name="sheet-download"),
    path("<slug:slug>/utgave/<int:number>/regneark/lever/", sheet.upload, name="sheet-upload"),
    path("<slug:slug>/utgave/<int:number>/regneark/lagre/", sheet.save, name="sheet-save"),
    path("<slug:slug>/utgave/<int:number>/mangler/", gaps.gap_page, name="gaps"),
    path("<slug:slug>/utgave/<int:number>/vedtak/", edition_states.states_page, name="states"),
    path("<slug:slug>/utgave/<int:number>/vedtak/flytt/", edition_states.move, name="edition-move"),
    path("<slug:slug>/utgave/<int:number>/legg-til/", element_edit.add, name="edition-add"),
    path("<slug:slug>/utgave/<int:number>/element/<uuid:lineage>/", element.element_page, name="element"),
    path("<slug:slug>/utgave/<int:number>/element/<uuid:lineage>/endre/", element_edit.edit, name="element-edit"),
    path("<slug:slug>/utgave/<int:number>/element/<uuid:lineage>/legg-til/", element_edit.add, name="element-add"),
    path("<slug:slug>/utgave/<int:number>/element/<uuid:lineage>/flytt/", element_edit.move, name="element-move"),
    path("<slug:slug>/utgave/<int:number>/element/<uuid:lineage>/fjern/", element_edit.remove, name="element-remove"),
    path("<slug:slug>/endringer/", changes.changes_page, name="changes"),
    path("<slug:slug>/endringer/<int:change>/angre/", changes.undo, name="undo"),
    path("<slug:slug>/innstillinger/", edition_states.settings_page, name="settings"),
    path("<slug:slug>/forskjell/", difference.difference_page, name="difference"),
    # Last, since its address is any single word.
    path("<slug:slug>/", edition.plan_page, name="plan"),
]
