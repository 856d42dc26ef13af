package io.tieout.graphql.accountaccess.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.Feature;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Money;
import io.tieout.graphql.accountaccess.ShownAccess;
import io.tieout.graphql.accountaccess.door.Known.Certain;
import io.tieout.graphql.accountaccess.door.Known.InDoubt;
import io.tieout.graphql.schema.GlobalId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway is answered. Its names are a promise to the gateways.
 *
 * @param certain whether this node knows; otherwise the level is what the tenant wants in doubt
 * @param since when the level began to count
 * @param toLift what must be paid for full access, at {@code payLink}
 * @param features each feature the tenant tells apart: whether it may be used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "account",
    "certain",
    "level",
    "reason",
    "explanation",
    "since",
    "toLift",
    "payLink",
    "features"
})
record AccessJson(
        String account,
        boolean certain,
        String level,
        String reason,
        String explanation,
        @Nullable String since,
        @Nullable Amount toLift,
        @Nullable String payLink,
        Map<String, Boolean> features) {

    /** An amount of money as everywhere in the public interface. */
    record Amount(String amount, String currency) {

        static Amount of(Money money) {
            return new Amount(money.toDecimal().toPlainString(), money.currency().code());
        }
    }

    static AccessJson of(AccountId account, Certain known) {
        ShownAccess shown = new ShownAccess(account, known.access());
        return new AccessJson(
                GlobalId.of(account),
                true,
                shown.level().name(),
                shown.reason().name(),
                shown.explanation(),
                shown.since().map(Object::toString).orElse(null),
                shown.toLift().map(Amount::of).orElse(null),
                shown.payLink(known.address()).orElse(null),
                features(known.rules(), shown.level()));
    }

    static AccessJson of(AccountId account, InDoubt doubt) {
        AccessLevel level = doubt.rules().whenInDoubt().level();
        return new AccessJson(
                GlobalId.of(account),
                false,
                level.name(),
                "IN_DOUBT",
                doubt.cause() + "; in doubt the door is " + doubt.rules().whenInDoubt(),
                null,
                null,
                null,
                features(doubt.rules(), level));
    }

    private static Map<String, Boolean> features(AccessRules rules, AccessLevel level) {
        Map<String, Boolean> open = new TreeMap<>();
        for (Feature feature : rules.features()) {
            open.put(feature.name(), feature.isOpenAt(level));
        }
        return open;
    }
}
