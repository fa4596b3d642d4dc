package vn.motcua.centre.audit;

import java.time.Instant;

/**
 * A line of the record.
 *
 * @param nth    1, 2, 3, …
 * @param who    the account, or where the command was given
 * @param what   a word of {@link AuditLog.What}
 * @param detail codes and ids only, never a citizen's name or number
 */
public record AuditEntry(long nth, Instant at, String who, String what, String detail) {
}
