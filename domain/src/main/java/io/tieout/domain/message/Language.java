package io.tieout.domain.message;

import io.tieout.domain.message.MessageRejection.UnknownLanguage;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * In which language, and by which customs of writing, somebody is written to.
 *
 * @param tag as in BCP 47: {@code en}, {@code de}, {@code de-AT}
 */
public record Language(String tag) {

    public static final Language ENGLISH = new Language("en");
    public static final Language GERMAN = new Language("de");

    /**
     * from what somebody wrote
     *
     * @throws MessageRejected it is no such tag
     */
    public static Language of(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            if (!locale.getLanguage().isEmpty()) {
                return new Language(locale.toLanguageTag());
            }
        } catch (IllformedLocaleException _) {
            throw new MessageRejected(new UnknownLanguage(text));
        }
        throw new MessageRejected(new UnknownLanguage(text));
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** where to look for a template: as it is, without the region, then in English */
    public List<Language> widening() {
        return Stream.of(this, new Language(locale().getLanguage()), ENGLISH).distinct().toList();
    }
}
