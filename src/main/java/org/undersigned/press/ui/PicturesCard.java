package org.undersigned.press.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.function.Consumer;
import org.undersigned.press.Picture;

/** The pictures of a kit. A file is chosen, described and credited, and only then added. */
class PicturesCard extends ListCard<Picture> {

    private static final int LARGEST = 12_000_000;

    private final Upload upload = new Upload();
    private final TextField alt = new TextField(getTranslation("press.pictures.alt"));
    private final TextField credit = new TextField(getTranslation("press.pictures.credit"));
    private byte[] chosen = {};

    /** What adding does. */
    @FunctionalInterface
    interface Add {
        void accept(byte[] file, String alt, String credit);
    }

    PicturesCard(Add add, Consumer<Picture> remove) {
        super("press.pictures", picture -> picture.alt() + " (" + picture.credit() + ")", remove);
        upload.setUploadHandler(UploadHandler.inMemory((about, bytes) -> chosen = bytes));
        upload.addFileRemovedListener(removed -> chosen = new byte[0]);
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(getTranslation("press.pictures.choose")));
        alt.setHelperText(getTranslation("press.pictures.alt.help"));
        adding(List.of(upload, alt, credit), () -> {
            add.accept(chosen, alt.getValue(), credit.getValue());
            chosen = new byte[0];
            upload.clearFileList();
            alt.clear();
            credit.clear();
        });
    }
}
