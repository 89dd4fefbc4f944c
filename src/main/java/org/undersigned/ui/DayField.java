package org.undersigned.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Locale;

/** A day, written so that nobody takes the month for the day: “26 Nov 2026”. */
public final class DayField extends DatePicker {

    public DayField(String label, LocalDate day) {
        super(label, day);
        setLocale(Locale.UK);
        setI18n(new DatePickerI18n().setDateFormats("d MMM yyyy", "d/M/yyyy", "yyyy-MM-dd"));
    }
}
