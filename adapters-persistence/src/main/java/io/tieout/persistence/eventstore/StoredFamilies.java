package io.tieout.persistence.eventstore;

import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.payment.Payer;
import java.util.List;
import java.util.Map;

/** The sealed families that are stored inside events and states. Append only. */
final class StoredFamilies {

    static final List<StoredFamily> ALL =
            List.of(
                    new StoredFamily(
                            Discount.class,
                            Map.of(
                                    Discount.None.class, "none",
                                    Discount.Fixed.class, "fixed",
                                    Discount.Share.class, "share")),
                    new StoredFamily(
                            ServicePeriod.class,
                            Map.of(
                                    ServicePeriod.Unstated.class, "unstated",
                                    ServicePeriod.Between.class, "between")),
                    new StoredFamily(
                            Payer.class,
                            Map.of(
                                    Payer.Known.class, "known",
                                    Payer.Stranger.class, "stranger")));

    private StoredFamilies() {}
}
