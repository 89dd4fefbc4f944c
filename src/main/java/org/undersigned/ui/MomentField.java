package org.undersigned.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.util.Locale;

/** A day and a time, written so that nobody takes the month for the day: “26 November 2026”, “09:00”. */
public final class MomentField extends DateTimePicker {

    public MomentField(String label) {
        super(label);
        setLocale(Locale.UK);
        setDatePickerI18n(new DatePicker.DatePickerI18n().setDateFormats("d MMM yyyy", "d/M/yyyy", "yyyy-MM-dd"));
    }
}
