use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Okr;

impl zed::Extension for Okr {
    fn new() -> Self {
        Okr
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree.which("okr").ok_or("okr is not on the PATH")?;
        Ok(Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Okr);
