package io.tieout.graphql.account;

import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.time.DateTimeException;
import java.time.ZoneId;

/** Reads time zones in inputs. */
final class ZoneInput {

    private ZoneInput() {}

    /**
     * The zone a text names.
     *
     * @throws InputRefused it names none
     */
    static ZoneId read(String zone, String field) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new InputRefused(
                    InputCode.INVALID_ZONE,
                    field,
                    "'%s' is not a time zone; send an IANA name, for example Europe/Helsinki"
                            .formatted(zone));
        }
    }
}
