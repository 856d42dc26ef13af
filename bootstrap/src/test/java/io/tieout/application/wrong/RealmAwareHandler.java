package io.tieout.application.wrong;

/** Speaks the vendor's language. */
public final class RealmAwareHandler {
    private final String syncToken;

    public RealmAwareHandler(String syncToken) {
        this.syncToken = syncToken;
    }

    @Override
    public String toString() {
        return syncToken;
    }
}
