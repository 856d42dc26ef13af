package io.tieout.domain.agreement;

import io.tieout.domain.ledger.EntryStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A month whose revenue is recognised.
 *
 * @param lastOn the month's last day
 * @param documentId the entry in the books; empty until it stands there
 */
public record PostedMonth(LocalDate lastOn, EntryStatus status, String documentId) {

    /** names the one entry of an agreement's month, so that it is known again */
    public static UUID entryId(AgreementId agreement, LocalDate lastOn) {
        String name = "recognition:" + agreement.value() + ":" + lastOn;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    PostedMonth with(EntryStatus now, String document) {
        return new PostedMonth(lastOn, now, document);
    }
}
