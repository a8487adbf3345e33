using System.Formats.Asn1;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Backline.Server.Home;

/// <summary>
/// Name constraints of RFC 5280, 4.2.1.10: whoever trusts our authority trusts it for private addresses and this
/// machine's own names. Should its key be stolen, it still vouches for no site of the internet.
/// </summary>
internal static class PrivateNamesOnly
{
    private const string NameConstraints = "2.5.29.30";

    // Tags of GeneralName in RFC 5280, 4.2.1.6.
    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);
    private static readonly Asn1Tag Permitted = new(TagClass.ContextSpecific, 0);

    private static readonly IPNetwork[] Networks =
    [
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("::1/128"),
    ];

    public static X509Extension Extension(IReadOnlyList<string> names)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence(Permitted))
        {
            foreach (IPNetwork network in Networks)
            {
                using (writer.PushSequence())
                {
                    writer.WriteOctetString([.. network.BaseAddress.GetAddressBytes(), .. Mask(network)], IpAddress);
                }
            }

            foreach (string name in names.Append("localhost"))
            {
                using (writer.PushSequence())
                {
                    writer.WriteCharacterString(UniversalTagNumber.IA5String, name, DnsName);
                }
            }
        }

        return new X509Extension(NameConstraints, writer.Encode(), critical: true);
    }

    private static byte[] Mask(IPNetwork network)
    {
        byte[] mask = new byte[network.BaseAddress.GetAddressBytes().Length];
        for (int bit = 0; bit < network.PrefixLength; bit++)
        {
            mask[bit / 8] |= (byte)(0x80 >> (bit % 8));
        }

        return mask;
    }
}
