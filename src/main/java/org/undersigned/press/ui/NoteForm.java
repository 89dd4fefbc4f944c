package org.undersigned.press.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.function.Supplier;
import org.undersigned.press.Note;

/** The fields of one kind of news, and what they make together. */
record NoteForm(String key, List<Component> fields, Supplier<Note> note) {}
