package io.tieout.bootstrap.faults.delivery;

import java.util.UUID;

/**
 * What a bookkeeper did to a payment, as the accounting system would tell of it.
 *
 * @param id of the notice, the same each time it is delivered
 * @param operation created, updated, voided or deleted
 * @param at in the company's time, as it is written in a notice
 */
record Change(UUID id, String realm, String payment, String operation, String at) {}
