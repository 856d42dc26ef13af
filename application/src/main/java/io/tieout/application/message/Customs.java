package io.tieout.application.message;

import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.message.Language;
import io.tieout.domain.money.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How amounts, days and a table are written in one language. */
final class Customs {

    private final Locale locale;

    Customs(Language language) {
        this.locale = language.locale();
    }

    /** with the currency's own decimals: none for the yen, three for the dinar */
    String written(Money amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(java.util.Currency.getInstance(amount.currency().code()));
        format.setMinimumFractionDigits(amount.currency().decimals());
        format.setMaximumFractionDigits(amount.currency().decimals());
        // A currency without a sign of its own is written by its letters, apart from the digits.
        return format.format(amount.toDecimal()).replaceAll("(\\p{L})(\\d)", "$1\u00a0$2");
    }

    /** what is asked for, and of how much where that is more */
    String asked(Money asked, Money open) {
        if (!open.exceeds(asked)) {
            return written(asked);
        }
        return written(asked)
                + (isGerman()
                        ? " von " + written(open) + " offenen"
                        : " of " + written(open) + " open");
    }

    String written(HoldKind hold) {
        return switch (hold) {
            case BANKRUPTCY -> isGerman() ? "eine Insolvenz" : "a bankruptcy";
            case CEASE_REQUEST ->
                    isGerman()
                            ? "die Bitte, Schreiben zu unterlassen"
                            : "a request to cease contact";
            case LITIGATION -> isGerman() ? "ein Rechtsstreit" : "litigation";
        };
    }

    String written(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
    }

    String invoice() {
        return isGerman() ? "Rechnung" : "Invoice";
    }

    String due() {
        return isGerman() ? "f\u00e4llig am" : "due on";
    }

    String daysOverdue(long days) {
        if (isGerman()) {
            return days == 1 ? "1 Tag \u00fcberf\u00e4llig" : days + " Tage \u00fcberf\u00e4llig";
        }
        return days == 1 ? "1 day overdue" : days + " days overdue";
    }

    String payNow() {
        return isGerman() ? "Jetzt bezahlen" : "Pay now";
    }

    String unsubscribe() {
        return isGerman() ? "Zahlungserinnerungen abbestellen" : "Unsubscribe from reminders";
    }

    /** the tag that a page says of itself */
    String tag() {
        return locale.toLanguageTag();
    }

    private boolean isGerman() {
        return locale.getLanguage().equals("de");
    }
}
