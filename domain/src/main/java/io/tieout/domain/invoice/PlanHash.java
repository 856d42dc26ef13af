package io.tieout.domain.invoice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an approver signs: 64 lower-case hex digits that stand for the exact document that was seen.
 *
 * <p>The first 40 are the beginning of the SHA-256 of the whole document: 160 bits, which nobody
 * makes two documents agree in. Each further four are those of one {@link PlanSection}, in order.
 * They prove nothing by themselves, but say what changed to whoever still holds the hash of an
 * older plan, so that no plan need be stored because somebody looked at it.
 */
public record PlanHash(String hex) {

    private static final int WHOLE_DIGITS = 40;
    private static final int SECTION_DIGITS = 4;
    private static final int DIGITS = WHOLE_DIGITS + SECTION_DIGITS * PlanSection.values().length;

    /** the hash of the document's canonical text and of its sections */
    public static PlanHash of(InvoiceDocument document) {
        CanonicalText text = CanonicalText.of(document);
        String sections =
                Stream.of(PlanSection.values())
                        .map(section -> sha256(text.of(section), SECTION_DIGITS))
                        .collect(Collectors.joining());
        return new PlanHash(sha256(text.whole(), WHOLE_DIGITS) + sections);
    }

    /**
     * the hash of a document that has a canonical text of its own
     *
     * @param sections of the document whose sections it shares
     */
    public static PlanHash ofText(String canonicalText, PlanHash sections) {
        return new PlanHash(
                sha256(canonicalText, WHOLE_DIGITS) + sections.hex.substring(WHOLE_DIGITS));
    }

    /** the hash of a journal entry's canonical text; it has no sections */
    public static PlanHash ofEntry(String canonicalText) {
        return new PlanHash(sha256(canonicalText, DIGITS));
    }

    /**
     * What differs from the plan that was seen. Empty when nothing does, when {@code seen} is no
     * hash of a plan, and, once in 65,536 cases, when a section hides its change.
     */
    public List<PlanSection> changesSince(PlanHash seen) {
        if (seen.hex.length() != DIGITS || hex.length() != DIGITS) {
            return List.of();
        }
        return Stream.of(PlanSection.values())
                .filter(section -> !digits(section).equals(seen.digits(section)))
                .toList();
    }

    /** whether both stand for the same whole document; hashes of before sections had none */
    public boolean standsForSame(PlanHash other) {
        return hex.length() == DIGITS
                && other.hex.length() == DIGITS
                && hex.startsWith(other.hex.substring(0, WHOLE_DIGITS));
    }

    private String digits(PlanSection section) {
        int begin = WHOLE_DIGITS + SECTION_DIGITS * section.place();
        return hex.substring(begin, begin + SECTION_DIGITS);
    }

    private static String sha256(String text, int digits) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
