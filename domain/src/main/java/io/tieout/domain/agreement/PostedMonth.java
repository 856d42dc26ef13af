package io.tieout.domain.agreement;

import java.time.LocalDate;

/**
 * A month whose revenue is recognised.
 *
 * @param lastOn the month's last day
 * @param documentId the entry in the books; empty until it stands there
 */
public record PostedMonth(LocalDate lastOn, EntryStatus status, String documentId) {

    PostedMonth with(EntryStatus now, String document) {
        return new PostedMonth(lastOn, now, document);
    }
}
