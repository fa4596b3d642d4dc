package vn.motcua.centre.database;

import java.util.regex.Pattern;

/**
 * Which PostgreSQL, and as whom.
 *
 * @param url      as {@code jdbc:postgresql://host:5432/motcua}, without a password in it
 * @param user     the role that owns the tables
 * @param password empty when the server asks for none
 */
public record PostgresAddress(String url, String user, String password) {

    public static final Pattern FORM = Pattern.compile("jdbc:postgresql://[A-Za-z0-9.,:\\[\\]-]+/[A-Za-z0-9_-]+(\\?[A-Za-z0-9_=&./-]*)?");

    public PostgresAddress {
        if (!FORM.matcher(url).matches()) {
            throw new IllegalArgumentException("database: expected jdbc:postgresql://host:5432/name");
        }
    }

    /** Without the password, so that no log line can have it. */
    @Override
    public String toString() {
        return url;
    }
}
