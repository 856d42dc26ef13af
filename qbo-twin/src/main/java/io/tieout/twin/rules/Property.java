package io.tieout.twin.rules;

import java.util.Set;

/** What may stand at a property of a request. */
sealed interface Property {

    /** Set by the service: taken from nobody, and no fault if somebody sends it. */
    record ReadOnly() implements Property {}

    record Text(int most) implements Property {}

    record Choice(Set<String> values) implements Property {

        public Choice {
            values = Set.copyOf(values);
        }
    }

    record Date() implements Property {}

    record Flag() implements Property {}

    /** An exact decimal; the scale of money is checked where the currency is known. */
    record Decimal() implements Property {}

    record Whole() implements Property {}

    /** An object with a value and, from the service, a name. */
    record Reference() implements Property {}

    record Nested(Shape shape) implements Property {}

    record Many(Shape shape) implements Property {}

    /** Kept as sent. */
    record Anything() implements Property {}
}
