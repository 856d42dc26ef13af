package io.tieout.bootstrap.bench.history;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Copies the lives of invoices and of their payments, each under new ids, numbers and documents.
 * The bytes of an event are the original's but for those, so it reads and weighs the same.
 */
final class Repetition {

    /** an invoice that one payment settled, and whose it is */
    private static final String LIVES =
            """
            create temp table life as
            select distinct m.document_id::text as invoice, m.settled_by::text as payment,
                   i.number, i.document_id as landed, p.document_id as received,
                   a.account_id::text as account, a.reference, a.customer_id as customer
              from receivable_movement_view m
              join invoice_view i on i.tenant_id = m.tenant_id and i.invoice_id = m.document_id
              join payment_view p on p.tenant_id = m.tenant_id and p.payment_id = m.settled_by
              join account_view a on a.tenant_id = m.tenant_id and a.account_id = i.account_id
            """;

    private static final String ORIGINALS =
            """
            create temp table original as
            select e.*, l.invoice, l.payment, l.number, l.landed, l.received, l.account,
                   l.reference, l.customer
              from domain_event e
              join life l on e.aggregate_identifier in (l.invoice, l.payment)
            union all
            select distinct e.*, '', '', '', '', '', l.account, l.reference, l.customer
              from domain_event e
              join life l on e.aggregate_identifier = l.account
            """;

    private final Connection superuser;

    Repetition(Connection superuser) {
        this.superuser = superuser;
    }

    /** how many there are then: the last copy is a whole one */
    long until(long events) throws SQLException {
        try (var sql = superuser.createStatement()) {
            sql.execute(LIVES);
            sql.execute(ORIGINALS);
            long once = count("original");
            if (once == 0) {
                throw new IllegalStateException("no invoice was paid, so nothing can be repeated");
            }
            long present = count("domain_event");
            long copies = Math.max(0, Math.ceilDiv(events - present, once));
            sql.execute(copies(copies));
            sql.execute("drop table original, life");
            sql.execute("vacuum analyze domain_event");
            return count("domain_event");
        }
    }

    private long count(String table) throws SQLException {
        try (var sql = superuser.createStatement();
                var found = sql.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** each id begins with the number of its copy; nothing is replaced where nothing is named */
    private static String copies(long copies) {
        return """
        insert into domain_event (tenant_id, event_identifier, aggregate_identifier,
               sequence_number, type, time_stamp, payload_type, payload_revision, payload,
               meta_data)
        select tenant_id, uuidv7()::text,
               lpad(to_hex(copy), 8, '0') || substr(aggregate_identifier, 9),
               sequence_number, type, time_stamp, payload_type, payload_revision,
               convert_to(
                   replace(replace(replace(replace(replace(replace(replace(replace(
                       convert_from(payload, 'UTF8'),
                       invoice, lpad(to_hex(copy), 8, '0') || substr(invoice, 9)),
                       payment, lpad(to_hex(copy), 8, '0') || substr(payment, 9)),
                       account, lpad(to_hex(copy), 8, '0') || substr(account, 9)),
                       '"number":"' || number || '"',
                       '"number":"' || number || '-' || copy || '"'),
                       '"reference":"' || reference || '"',
                       '"reference":"' || reference || '-' || copy || '"'),
                       '"externalId":"' || landed || '"',
                       '"externalId":"' || landed || '-' || copy || '"'),
                       '"externalId":"' || received || '"',
                       '"externalId":"' || received || '-' || copy || '"'),
                       '"externalId":"' || customer || '"',
                       '"externalId":"' || customer || '-' || copy || '"'),
                   'UTF8'),
               meta_data
          from original, generate_series(%d, %d) as copy
         order by copy, global_index
        """
                .formatted(1, copies);
    }
}
