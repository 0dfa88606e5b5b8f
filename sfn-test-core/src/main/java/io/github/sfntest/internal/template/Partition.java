package io.github.sfntest.internal.template;

import java.util.List;

/**
 * A partition of AWS.
 *
 * @param id as ARNs have it
 * @param urlSuffix the domain of its services
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html">Pseudo
 *     parameters</a>
 */
public record Partition(String id, String urlSuffix) {

  private record Regions(String prefix, Partition partition) {}

  private static final Partition COMMERCIAL = new Partition("aws", "amazonaws.com");

  private static final List<Regions> OTHERS =
      List.of(
          new Regions("cn-", new Partition("aws-cn", "amazonaws.com.cn")),
          new Regions("us-gov-", new Partition("aws-us-gov", "amazonaws.com")),
          new Regions("us-iso-", new Partition("aws-iso", "c2s.ic.gov")),
          new Regions("us-isob-", new Partition("aws-iso-b", "sc2s.sgov.gov")),
          new Regions("eu-isoe-", new Partition("aws-iso-e", "cloud.adc-e.uk")),
          new Regions("us-isof-", new Partition("aws-iso-f", "csp.hci.ic.gov")),
          new Regions("eusc-", new Partition("aws-eusc", "amazonaws.eu")));

  /** The partition of a region. */
  public static Partition of(String region) {
    for (Regions each : OTHERS) {
      if (region.startsWith(each.prefix())) {
        return each.partition();
      }
    }
    return COMMERCIAL;
  }
}
