package io.tieout.domain.account;

import io.tieout.domain.people.Personal;
import java.time.ZoneId;

/**
 * The part of an account's profile that may change. The reference and the currency are fixed for
 * life, so they are not in it.
 */
public record Particulars(
        Personal name, Personal email, int termDays, ZoneId zone, Contact contact) {}
