package org.undersigned.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.undersigned.door.DeskBuild;
import org.undersigned.door.Levers;
import org.undersigned.door.Origins;

/** What an operator needs to know, and nothing about a letter: where this server lives, and which desk it serves. */
@Route("operator")
@RolesAllowed("OPERATOR")
class OperatorView extends Div implements HasDynamicTitle {

    OperatorView(Origins origins, DeskBuild desk, DataSource data, Levers levers) throws SQLException {
        addClassName("notice-page");
        var facts = new DescriptionList();
        add(new H1(getTranslation("ui.operator.title")), new Paragraph(getTranslation("ui.operator.text")), facts);
        fact(facts, "ui.operator.app", origins.app());
        fact(facts, "ui.operator.desk", origins.desk());
        fact(facts, "ui.operator.build", desk.sha256()).addClassName("mono");
        fact(facts, "ui.operator.database", productOf(data));
        add(new LeversCard(levers));
    }

    private DescriptionList.Description fact(DescriptionList facts, String words, String fact) {
        var description = new DescriptionList.Description(fact);
        facts.add(new DescriptionList.Term(getTranslation(words)), description);
        return description;
    }

    private static String productOf(DataSource data) throws SQLException {
        try (var connection = data.getConnection()) {
            var about = connection.getMetaData();
            return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.operator.title");
    }
}
