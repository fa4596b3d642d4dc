package vn.motcua.device;

import java.nio.file.Path;

/**
 * One page, complete on disk.
 *
 * @param file        PNM, PNG or JPEG
 * @param number      1 for the first page of the job
 * @param dotsPerInch as scanned
 * @param back        the second side of a sheet
 */
public record ScannedPage(Path file, int number, int dotsPerInch, boolean back) {
}
