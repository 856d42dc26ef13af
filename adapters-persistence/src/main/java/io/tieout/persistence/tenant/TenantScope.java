package io.tieout.persistence.tenant;

import io.tieout.domain.people.TenantId;
import java.util.function.Supplier;

/**
 * For whom the present thread works: one tenant, or openly none.
 *
 * <p>Bound to a piece of work, never to a thread: it ends with the work and does not reach other
 * threads. Transactions read it when they begin; without it none begins.
 */
public sealed interface TenantScope {
    /** Work for one tenant: it sees and writes this tenant's rows only. */
    record OneTenant(TenantId tenant) implements TenantScope {
        @Override
        public String settingName() {
            return "tieout.tenant";
        }

        @Override
        public String settingValue() {
            return tenant.value().toString();
        }
    }

    /** Work for no tenant: it sees only tables that belong to none, or say so. */
    record NoTenant() implements TenantScope {
        @Override
        public String settingName() {
            return "tieout.scope";
        }

        @Override
        public String settingValue() {
            return "system";
        }
    }

    /** the database setting that row-level security reads */
    String settingName();

    String settingValue();

    /** works for one tenant */
    static <T> T in(TenantId tenant, Supplier<T> work) {
        return new OneTenant(tenant).call(work);
    }

    /** works for one tenant */
    static void runIn(TenantId tenant, Runnable work) {
        ScopedValue.where(PresentScope.VALUE, new OneTenant(tenant)).run(work);
    }

    /** works for no tenant */
    static <T> T system(Supplier<T> work) {
        return new NoTenant().call(work);
    }

    /** works for no tenant */
    static void runSystem(Runnable work) {
        ScopedValue.where(PresentScope.VALUE, new NoTenant()).run(work);
    }

    /**
     * The scope of the work at hand.
     *
     * @throws IllegalStateException nobody bound one
     */
    static TenantScope present() {
        if (!PresentScope.VALUE.isBound()) {
            throw new IllegalStateException(
                    "no tenant scope is bound; wrap the work in TenantScope.in or .system");
        }
        return PresentScope.VALUE.get();
    }

    /** works in this scope */
    default <T> T call(Supplier<T> work) {
        return ScopedValue.where(PresentScope.VALUE, this).call(work::get);
    }
}
