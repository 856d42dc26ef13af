package io.tieout.domain.delivery;

import io.tieout.domain.account.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names what is agreed about sending one account its invoices. */
public record MailingId(UUID value) {

    /** the agreement with this account: always the same id for the same account */
    public static MailingId of(AccountId account) {
        String name = "mailing:" + account.value();
        return new MailingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
