extension Indonesian {
  /// Phrases of ArgumentParser 1.8 and ours, longest first where one holds another. A phrase that a newer version
  /// words differently stays English, which the end-to-end tests notice.
  static let phrases: [(english: String, indonesian: String)] = [
    // Help.
    ("OVERVIEW: ", ""),
    ("USAGE: ", "PEMAKAIAN: "),
    ("Usage: ", "PEMAKAIAN: "),
    ("ARGUMENTS:", "ARGUMEN:"),
    ("OPTIONS:", "PILIHAN:"),
    (" SUBCOMMANDS:", ":"),
    ("SUBCOMMANDS:", "PERINTAH:"),
    ("<subcommand>", "<perintah>"),
    ("<options>", "<pilihan>"),
    ("(default: ", "(bawaan: "),
    ("(values: ", "(nilai: "),
    ("; default: ", "; bawaan: "),
    ("Show the version.", "Tampilkan versi program."),
    ("Show help information.", "Tampilkan bantuan ini."),
    ("' for detailed help.", "' untuk penjelasan tiap perintah."),
    ("' for more information.", "' untuk penjelasan."),
    ("  See '", "  Lihat '"),
    // Faults of the command line.
    ("Help:  ", "Arti:  "),
    ("Unknown option '", "Pilihan tidak dikenal: '"),
    ("Invalid option: ", "Pilihan tidak sah: "),
    (". Did you mean '", ". Maksud Anda '"),
    ("Missing value for '", "Nilai belum diisi untuk '"),
    ("Missing expected argument '", "Belum diisi: '"),
    ("Missing one of: ", "Isi salah satu: "),
    ("Missing required subcommand.", "Sebutkan perintahnya."),
    ("Unexpected argument '", "Kata ini tidak dimengerti: '"),
    (" unexpected arguments: ", " kata tidak dimengerti: "),
    ("The option '", "Pilihan '"),
    ("' does not take any value, but '", "' tidak memakai nilai, tetapi diberi '"),
    ("' was specified.", "'."),
    ("The value '", "Nilai '"),
    ("' is invalid for '", "' tidak sah untuk '"),
    (". Please provide one of the following:", ". Pilih salah satu:"),
    (". Please provide one of ", ". Pilih salah satu: "),
    ("' and '", "' atau '"),
    ("' or '", "' atau '"),
    ("Value to be set with flag ", "Pilihan ini bertentangan: "),
    (" had already been set with flag ", " dan "),
    ("   or: ", "   atau: "),
    ("Can't generate completion scripts for '", "Tidak ada skrip pelengkap untuk '"),
    ("Can't autodetect a supported shell.", "Jenis shell tidak dikenali."),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Pakai --generate-completion-script=<shell> dengan:"
    ),
  ]
}
