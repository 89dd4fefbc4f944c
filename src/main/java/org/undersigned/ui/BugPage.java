package org.undersigned.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something broke on our side: the page shows a number by which the operator finds it in the log, and nothing else. */
@PermitAll
@ParentLayout(MainLayout.class)
class BugPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(BugPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        var number = HexFormat.of().toHexDigits(RandomGenerator.getDefault().nextInt());
        log.error("A bug on the way to a page: {}", number, error.getException());
        say(getTranslation("ui.bug.title"), getTranslation("ui.bug.text", number));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
