package io.tieout.domain.delivery;

import io.tieout.domain.invoice.InvoiceId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one order to send an invoice. */
public record DeliveryId(UUID value) {

    /** the one time that this invoice goes out by itself */
    public static DeliveryId automatic(InvoiceId invoice) {
        String name = "automatic-delivery:" + invoice.value();
        return new DeliveryId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
