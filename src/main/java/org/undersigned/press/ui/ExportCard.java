package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.util.Optional;
import org.undersigned.letter.frozen.LetterId;
import org.undersigned.ui.ReaderTime;

/** The site as one archive, for the day on which this server is taken down. */
class ExportCard extends Section {

    ExportCard(LetterId letter, Optional<Instant> last, Runnable export) {
        addClassName("card");
        var button = new Button(getTranslation("press.export.button"), click -> export.run());
        button.setDisableOnClick(true);
        add(new H2(getTranslation("press.export.title")), new Paragraph(getTranslation("press.export.text")), button);
        last.ifPresent(when -> {
            var link =
                    new Anchor("/api/press/" + letter.value() + "/site.zip", getTranslation("press.export.download"));
            link.setRouterIgnore(true);
            add(new Paragraph(getTranslation("press.export.last", ReaderTime.written(when))), link);
        });
    }
}
