package vn.motcua.device;

import java.util.List;
import java.util.Set;

/**
 * What a scanner can do.
 *
 * @param dotsPerInch     resolutions offered, ascending
 * @param startedByButton a job waits until somebody presses the scanner's own button, and its pages are as they are set there
 */
public record ScannerCapabilities(Set<ScanRequest.Source> sources, boolean duplex, List<Integer> dotsPerInch, boolean startedByButton) {

    /** Of a scanner that begins by itself. */
    public ScannerCapabilities(Set<ScanRequest.Source> sources, boolean duplex, List<Integer> dotsPerInch) {
        this(sources, duplex, dotsPerInch, false);
    }

    public ScannerCapabilities {
        sources = Set.copyOf(sources);
        dotsPerInch = List.copyOf(dotsPerInch);
    }
}
