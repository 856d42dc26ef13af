package io.tieout.persistence.database;

/**
 * Where the database is and as whom Tieout logs in.
 *
 * @param url JDBC URL without credentials
 * @param owner owns the schema and runs migrations, nothing else
 * @param app a member of tieout_app
 * @param tail a member of tieout_tail
 */
public record DatabaseSettings(String url, Login owner, Login app, Login tail, PoolSizes sizes) {

    /** A database user. {@link #toString()} shows no password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + ", password=***]";
        }
    }

    /** The most connections each pool opens. */
    public record PoolSizes(int app, int tail) {
        /** enough for the worker, the automations and some dozens of requests on a small node */
        public static final PoolSizes STANDARD = new PoolSizes(16, 6);

        public PoolSizes {
            if (app < 2 || tail < 2) {
                throw new IllegalArgumentException(
                        "each pool needs 2 connections or more, got " + app + " and " + tail);
            }
        }
    }

    /** the same, where names of tables mean those of another schema first */
    public DatabaseSettings in(String schema) {
        String separator = url.contains("?") ? "&" : "?";
        return new DatabaseSettings(
                url + separator + "currentSchema=" + schema + ",public", owner, app, tail, sizes);
    }
}
