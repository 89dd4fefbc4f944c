package org.undersigned.signing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.undersigned.letter.Letters;
import org.undersigned.letter.frozen.Stage;
import org.undersigned.rig.Patience;
import org.undersigned.rig.ViewTest;
import org.undersigned.signing.BookPublished;
import org.undersigned.signing.OpenLetter;
import org.undersigned.signing.Signatures;
import org.undersigned.ui.DeskFrame;

class LetterViewTest extends ViewTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Letters letters;

    @Autowired
    private Clock clock;

    @Autowired
    private PublishedCounts counts;

    @Autowired
    private Signatures signatures;

    @Autowired
    private EarlyText early;

    @Autowired
    private TransactionTemplate transaction;

    private OpenLetter letter;
    private String slug;

    @BeforeEach
    void openALetter() {
        letter = OpenLetter.in(context::getBean, 5, 3);
        slug = letters.get(letter.id()).slug();
    }

    @Test
    void showsTheFrozenWordsWithTheDeskBesideThem() {
        navigate("l/" + slug, LetterView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Keep our maps out of the war room");
        assertThat(find(Div.class).withClassName("letter").single().getElement().getProperty("innerHTML"))
                .contains("<ol class=\"demands\">");
        var desk = find(DeskFrame.class).single().getElement();
        assertThat(desk.getAttribute("mode")).isEqualTo("sign");
        assertThat(desk.getAttribute("src")).endsWith("/l/" + slug);
        assertThat(desk.getAttribute("letter-id")).isEqualTo(letter.id().value());
    }

    @Test
    void theAddressThatTheDeskSendsPeopleToLeadsHereToo() {
        navigate("l/" + slug + "/sign", LetterView.class);

        assertThat(find(DeskFrame.class).single()).isNotNull();
    }

    @Test
    void showsHowFarTheLetterIsFromItsThresholdAndMovesWithTheBook() {
        Patience.until(
                "the empty book is published",
                Duration.ofSeconds(20),
                () -> signatures.published(letter.id()).isPresent());
        navigate("l/" + slug, LetterView.class);
        assertThat(progress()).isEqualTo("Signatures are being collected. 10 are needed.");

        counts.on(new BookPublished(letter.id(), 5));
        runPendingSignalsTasks();
        assertThat(progress()).isEqualTo("At least 5 of 10 have signed.");

        counts.on(new BookPublished(letter.id(), 12));
        runPendingSignalsTasks();
        assertThat(progress()).isEqualTo("12 have signed. The threshold of 10 is reached.");
    }

    @Test
    void everyStageHasItsWords() {
        expect(Stage.SIGNING, "Open for signing until", "sealed");
        expect(Stage.LAST_LOOK, "Last look until", "withdraw");
        expect(Stage.OPENING, "Being opened", "3 of 5 keyholders");
        expect(Stage.OPENED, "Opened, not yet released", "waits for the release");
        expect(Stage.RELEASED, "Released", "public");
        assertThat(find(Anchor.class)
                        .withText("Read the released letter")
                        .single()
                        .getHref())
                .isEqualTo("/p/" + slug);
    }

    @Test
    void whatLapsedOrWasWithdrawnSaysThatWhatWasSealedIsDestroyed() {
        expect(Stage.LAPSED, "Lapsed", "What was sealed is destroyed");
        openALetter();
        expect(Stage.WITHDRAWN, "Withdrawn", "What was sealed is destroyed");
    }

    @Test
    void theFirstAnswerAlreadyCarriesTheWordsOfThisLetterAndOfNoOtherPage() {
        assertThat(firstAnswer("/l/" + slug)).contains("Dear Ms Okafor").contains("<ol class=\"demands\">");
        assertThat(firstAnswer("/l/" + slug + "/sign")).contains("Dear Ms Okafor");
        assertThat(firstAnswer("/l/no-such-letter")).doesNotContain("early-text");
        assertThat(firstAnswer("/")).doesNotContain("early-text");
    }

    private String firstAnswer(String path) {
        var page = Document.createShell("");
        early.write(path, page);
        return page.outerHtml();
    }

    private void expect(Stage stage, String chip, String meaning) {
        if (letters.get(letter.id()).stage() != stage) {
            transaction.executeWithoutResult(status -> letters.moveTo(letter.id(), stage, clock.instant()));
        }
        navigate("l/" + slug, LetterView.class);
        assertThat(find(Span.class).withClassName("chip").single().getText()).startsWith(chip);
        assertThat(find(Paragraph.class).all())
                .anySatisfy(said -> assertThat(said.getText()).contains(meaning));
    }

    private String progress() {
        return find(Progress.class)
                .single()
                .getChildren()
                .findFirst()
                .orElseThrow()
                .getElement()
                .getText();
    }
}
