package io.tieout.domain.delivery;

import java.util.UUID;

/** Names one order to send an invoice. */
public record DeliveryId(UUID value) {}
