package io.tieout.persistence.tenant;

/** Holds the scope of the work at hand; only {@link TenantScope} touches it. */
final class PresentScope {
    static final ScopedValue<TenantScope> VALUE = ScopedValue.newInstance();

    private PresentScope() {}
}
