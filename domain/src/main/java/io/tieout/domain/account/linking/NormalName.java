package io.tieout.domain.account.linking;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name without what people write differently: case, accents, punctuation, the form of the
 * company, "&amp;" for "and". Normalising again changes nothing.
 */
public final class NormalName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SILENT = Pattern.compile("[.'\u2019`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    /** letters that no accent can be taken from */
    private static final Map<String, String> SPELLED_OUT =
            Map.of("\u00df", "ss", "\u00f8", "o", "\u0142", "l", "\u00e6", "ae", "\u0153", "oe");

    /** how companies say what they are, where Tieout's tenants bill; behind the name */
    private static final Set<String> FORMS =
            Set.of(
                    "inc",
                    "incorporated",
                    "corp",
                    "corporation",
                    "co",
                    "company",
                    "llc",
                    "llp",
                    "lp",
                    "ltd",
                    "limited",
                    "plc",
                    "pty",
                    "pte",
                    "gmbh",
                    "mbh",
                    "ag",
                    "kg",
                    "ug",
                    "ohg",
                    "se",
                    "oy",
                    "oyj",
                    "ab",
                    "as",
                    "asa",
                    "aps",
                    "bv",
                    "nv",
                    "sa",
                    "sarl",
                    "sas",
                    "srl",
                    "spa",
                    "sl",
                    "kk",
                    "wll");

    private NormalName() {}

    /** the words that are left, with one space between; empty if there are none */
    public static String of(String name) {
        return String.join(" ", words(name));
    }

    /** the same as a list */
    static List<String> words(String name) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        plain = plain.toLowerCase(Locale.ROOT);
        for (var letter : SPELLED_OUT.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        plain = SILENT.matcher(plain.replace("&", " and ").replace("+", " and ")).replaceAll("");
        var words = new ArrayList<String>();
        for (String word : BETWEEN_WORDS.split(plain, -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        // A name may consist of such a word only: then it is the name.
        while (words.size() > 1 && FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        return words;
    }
}
