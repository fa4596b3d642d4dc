package vn.motcua.sqlite;

/**
 * The numbered scripts that make a file's tables.
 *
 * @param folder  on the class path, holding V1__name.sql, V2__name.sql, …
 * @param version of the newest script
 */
public record Schema(String folder, int version) {
}
