package org.undersigned.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page of the app starts from. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@ColorScheme(ColorScheme.Value.SYSTEM)
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Undersigned");
        page.addLink("icon", "/plain/seal.svg");
    }
}
