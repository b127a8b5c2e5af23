using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace GevinstBot.Tests.Tenant;

/// <summary>An authority that only one test trusts, and its certificate for the hosts outside, as PEM files.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset To = From.AddYears(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("certificates").FullName;

    public TestCertificates(string[] hosts)
    {
        using var authorityKey = RSA.Create(2048);
        var authority = Request("CN=A test's authority", authorityKey);
        authority.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        using var root = authority.CreateSelfSigned(From, To);

        using var key = RSA.Create(2048);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
            names.AddDnsName(host);
        names.AddIpAddress(IPAddress.Loopback);
        var request = Request("CN=outside", key);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(root, From, To, serialNumber: [1]);

        File.WriteAllText(AuthorityFile, root.ExportCertificatePem());
        File.WriteAllText(CertificateFile, signed.ExportCertificatePem());
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
        Certificate = X509CertificateLoader.LoadPkcs12(signed.CopyWithPrivateKey(key).Export(X509ContentType.Pkcs12), password: null);
    }

    public X509Certificate2 Certificate { get; }

    public string AuthorityFile => Path.Combine(_folder, "authority.pem");

    public string CertificateFile => Path.Combine(_folder, "outside.pem");

    public string KeyFile => Path.Combine(_folder, "outside.key");

    public void Dispose()
    {
        Certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static CertificateRequest Request(string name, RSA key) => new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
