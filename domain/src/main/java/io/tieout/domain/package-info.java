/**
 * The business rules of Tieout, in the words of billing and bookkeeping: plain functions over plain
 * values. A decider takes the state of one aggregate and answers with events, or with a sealed
 * rejection that names the value, the rule and the way out; nothing here waits, stores or sends.
 *
 * <p>It must not know a framework, a database, a clock, chance, or any vendor's word. Start with
 * {@link io.tieout.domain.money.Money}, then {@link io.tieout.domain.invoice.Invoice} and its
 * events; {@code domain.payment} and {@code domain.credit} settle what invoices ask for, {@code
 * domain.control} holds what needs two people, {@code domain.ledger} turns every event that moves
 * money into journals.
 */
@NullMarked
package io.tieout.domain;

import org.jspecify.annotations.NullMarked;
