package org.undersigned.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How we protect you, the limits first; and every field that is kept anywhere. */
@Route("what-we-can-see")
@RolesAllowed("EMPLOYEE")
class WhatWeSeeView extends Div implements HasDynamicTitle {

    private static final int LIMITS = 5;
    private static final int PROTECTIONS = 9;

    WhatWeSeeView() {
        addClassName("what-we-see");
        add(
                new H1(getTranslation("ui.see.title")),
                new Paragraph(getTranslation("ui.see.text")),
                new H2(getTranslation("ui.see.limits")),
                list("ui.see.limit.", LIMITS),
                new H2(getTranslation("ui.see.protections")),
                list("ui.see.protection.", PROTECTIONS));
        var inventory = Inventory.read();
        inventory.rooms().forEach(room -> add(new H2(getTranslation("ui.see.room." + room)), table(inventory, room)));
    }

    private UnorderedList list(String key, int count) {
        var list = new UnorderedList();
        for (var i = 1; i <= count; i++) {
            list.add(new ListItem(getTranslation(key + i)));
        }
        return list;
    }

    private Div table(Inventory inventory, String room) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        for (var column : new String[] {"field", "what", "who", "how-long"}) {
            var cell = new NativeTableHeaderCell(getTranslation("ui.see." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        inventory.of(room).forEach(field -> table.getBody().add(row(field)));
        var scroller = new Div(table);
        scroller.addClassName("scroll");
        scroller.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", getTranslation("ui.see.room." + room));
        return scroller;
    }

    private static NativeTableRow row(Inventory.Field field) {
        var name = new NativeTableHeaderCell(field.key());
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        row.add(
                new NativeTableCell(field.what()),
                new NativeTableCell(field.who()),
                new NativeTableCell(field.howLong()));
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.see.title");
    }
}
