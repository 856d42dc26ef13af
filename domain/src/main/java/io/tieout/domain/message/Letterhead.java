package io.tieout.domain.message;

import io.tieout.domain.message.MessageRejection.InvalidLetterhead;
import java.util.regex.Pattern;

/**
 * How a tenant's messages look, where they lead, and how they go out.
 *
 * @param senderName who writes; empty for the tenant's own name
 * @param colour of the header, as {@code #rrggbb}
 * @param logoUrl a picture on the header; empty for none
 * @param payLink see {@link PayLink}; empty for none
 * @param language of accounts that say nothing else
 * @param perMinute how many messages go out in a minute at most
 * @param attachesPdf whether invoices go with the messages about them
 * @param thanks whether customers hear of money that arrived
 */
public record Letterhead(
        String senderName,
        String colour,
        String logoUrl,
        String payLink,
        Language language,
        int perMinute,
        boolean attachesPdf,
        boolean thanks) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 500;

    /** a pace that big mailbox providers take from a sender they do not know; ours to choose */
    private static final int USUAL_PACE = 60;

    private static final int FASTEST_PACE = 1_000;

    /** what counts until somebody says otherwise */
    public static Letterhead plain() {
        return new Letterhead("", "#1f3a5f", "", "", Language.ENGLISH, USUAL_PACE, true, false);
    }

    /**
     * the same, if it makes sense
     *
     * @throws MessageRejected it does not
     */
    public Letterhead checked() {
        demand(
                senderName.length() <= LONGEST_NAME
                        && senderName.chars().noneMatch(Character::isISOControl),
                "senderName",
                "a sender's name is one line of at most " + LONGEST_NAME + " characters");
        demand(
                COLOUR.matcher(colour).matches(),
                "colour",
                "'" + colour + "' is no colour; write it as #1f3a5f");
        demand(
                logoUrl.isEmpty() || (isShort(logoUrl) && PayLink.isSecure(logoUrl)),
                "logoUrl",
                "a logo has an https address of at most "
                        + LONGEST_ADDRESS
                        + " characters; write it as https://example.com/logo.png");
        String flaw =
                isShort(payLink)
                        ? PayLink.flawOf(payLink)
                        : "a payment link has at most " + LONGEST_ADDRESS + " characters";
        demand(flaw.isEmpty(), "payLink", flaw);
        demand(
                perMinute >= 1 && perMinute <= FASTEST_PACE,
                "perMinute",
                "1 to " + FASTEST_PACE + " messages go out in a minute but got " + perMinute);
        return this;
    }

    private static boolean isShort(String address) {
        return address.length() <= LONGEST_ADDRESS;
    }

    private static void demand(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw new MessageRejected(new InvalidLetterhead(field, otherwise));
        }
    }
}
