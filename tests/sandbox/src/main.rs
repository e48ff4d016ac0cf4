//! `cargo run -p sandbox`: the stand-in API, and the built application if asked, until Ctrl-C.

mod args;

use std::{io, process::ExitCode};

use sandbox::{Options, Sandbox, Site, SiteOptions, demo};
use serde_json::json;

use crate::args::{Command, Serve, SiteArgs};

#[tokio::main]
async fn main() -> ExitCode {
    match args::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            println!("{}", args::USAGE);
            ExitCode::SUCCESS
        }
        Ok(Command::Serve(wanted)) => match serve(wanted).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("sandbox: {error}");
                ExitCode::FAILURE
            }
        },
        Err(error) => {
            eprintln!("sandbox: {error} (see --help)");
            ExitCode::from(2)
        }
    }
}

async fn serve(wanted: Serve) -> io::Result<()> {
    let options = Options {
        port: wanted.port,
        latency: wanted.latency,
        cors: wanted.cors,
        ..Options::default()
    };
    let sandbox = Sandbox::start(options)
        .await
        .map_err(|error| on_port(wanted.port, &error))?;
    let has_pages = matches!(&wanted.site, Some(site) if site.pages.is_some());
    let site = match wanted.site {
        Some(site) => Some(start_site(site, &sandbox).await?),
        None => None,
    };
    announce(&sandbox, site.as_ref(), has_pages);
    tokio::signal::ctrl_c().await?;
    if let Some(site) = site {
        site.stop().await;
    }
    sandbox.stop().await;
    Ok(())
}

async fn start_site(wanted: SiteArgs, sandbox: &Sandbox) -> io::Result<Site> {
    let port = wanted.port;
    let options = SiteOptions {
        port,
        root: wanted.root,
        base: wanted.base,
        pages: wanted.pages,
        config: Some(json!({
            "apiBaseUrl": sandbox.base_url(),
            "applicationKey": demo::APPLICATION_KEY,
        })),
        ..SiteOptions::default()
    };
    Site::start(options)
        .await
        .map_err(|error| on_port(port, &error))
}

fn on_port(port: u16, error: &io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::AddrInUse => io::Error::new(
            error.kind(),
            format!("port {port} is taken by another program"),
        ),
        kind => io::Error::new(kind, error.to_string()),
    }
}

fn announce(sandbox: &Sandbox, site: Option<&Site>, has_pages: bool) {
    println!();
    if let Some(site) = site {
        println!("  Application         {}", site.url());
        if has_pages {
            println!("  In a page of others {}", site.page_url("mount/"));
        }
    }
    println!("  API                 {}", sandbox.base_url());
    println!(
        "  Log, state, faults  {}/_sandbox/log  state  fault  reset",
        sandbox.origin()
    );
    println!();
    println!("  Access token        {}", demo::TOKEN);
    println!("    read-only         {}", demo::READ_ONLY_TOKEN);
    println!("    expired           {}", demo::EXPIRED_TOKEN);
    println!("  Application key     {}", demo::APPLICATION_KEY);
    println!("  Application secret  {}", demo::APPLICATION_SECRET);
    println!("  Consumer key        {}", demo::CONSUMER_KEY);
    println!();
    println!("  Ctrl-C stops.");
}
